import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Start } from '../src/domain/account-protocol.ts';
import { definitionOf } from '../src/domain/registry.ts';
import { accountRoutes, makeOffice } from './accounts/account-routes.ts';
import { makePasswords, type Passwords } from './accounts/passwords.ts';
import type { Config } from './config.ts';
import { exchangeRoutes } from './exchange/exchange-routes.ts';
import type { Tools } from './exchange/tools.ts';
