import type { IncomingMessage } from "node:http";

/** A request to a server of this machine, as far as the server decides by it what to answer. */
export interface IncomingRequest {
	method: string;
	/** As in the first line of the request. */
	url: string;
	headers: Pick<Headers, "get">;
	/** Whether a program of this machine has sent it, and no proxy or tunnel has forwarded it. */
	isLocal: boolean;
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/i;

/** Matches headers that proxies and tunnels add to a request. */
const FORWARDED = /^(?:x-forwarded-.+|forwarded|via|x-real-ip|cf-connecting-ip)$/;

/** Reads what decides whether a server of this machine answers a request. */
export function readRequest({ method = "", url = "", headers, socket }: Sent): IncomingRequest {
	const get = (name: string) => {
		const value = headers[name];
		return value === undefined ? null : String(value);
	};
	const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
	return { method, url, headers: { get }, isLocal: !isForwarded && LOOPBACK.test(socket.remoteAddress ?? "") };
}

type Sent = Pick<IncomingMessage, "method" | "url" | "headers"> & {
	socket: Pick<IncomingMessage["socket"], "remoteAddress">;
};
