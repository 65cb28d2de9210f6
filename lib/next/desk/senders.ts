import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which this process notes where a request comes from. */
const HEADER = "x-quire-sender";

/** Matches the headers that proxies and tunnels add to a request. */
const FORWARDED = /^(?:x-forwarded-.+|forwarded|via|x-real-ip|cf-connecting-ip)$/;

/** Next may load this module more than once in a process, so the secret is kept in a global. */
const holder = globalThis as typeof globalThis & { quireSenderSecret?: string };

/**
 * Notes on every request to a server of this process from which address it comes, and overwrites what the client wrote there. Next
 * hands on what a client sends as `x-forwarded-for`, which can be any address. The note begins with a secret of this process, so that
 * {@link findSender} trusts no other.
 */
export function noteSenders(): void {
	if (holder.quireSenderSecret) return;
	const secret = randomUUID();
	holder.quireSenderSecret = secret;
	// Node.js reports a request before any listener of the server gets it.
	subscribe("http.server.request.start", (message) => {
		const { headers, socket } = (message as { request: IncomingMessage }).request;
		// A request that a proxy or tunnel on this machine hands on comes from somewhere else.
		const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
		headers[HEADER] = `${secret} ${isForwarded ? "" : (socket.remoteAddress ?? "")}`;
	});
}

/** Returns the address that a request comes from; `undefined` if it isn't known. */
export function findSender(headers: Pick<Headers, "get">): string | undefined {
	const { isNoted, address } = readNote(headers);
	return isNoted && address ? address : undefined;
}

/** Tells whether a request came before this process noted senders: Next listens before it reads its configuration. */
export function isFromBefore(headers: Pick<Headers, "get">): boolean {
	return holder.quireSenderSecret !== undefined && !readNote(headers).isNoted;
}

function readNote(headers: Pick<Headers, "get">): { isNoted: boolean; address?: string | undefined } {
	const [secret, address] = (headers.get(HEADER) ?? "").split(" ");
	const { quireSenderSecret: known } = holder;
	return { isNoted: known !== undefined && secret === known, address };
}
