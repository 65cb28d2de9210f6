// Lets no connection leave this machine, and notes those that were tried in the file of `NETWORK_LOG`. `process.ts` loads it into
// all processes and threads of a command by `NODE_OPTIONS`.
const dgram = require("node:dgram");
const dns = require("node:dns");
const { appendFileSync } = require("node:fs");
const net = require("node:net");
const { networkInterfaces } = require("node:os");

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3}|0\.0\.0\.0|::|)$/i;

/**
 * Notes an address outside of this machine, and returns the error for it.
 * @param {string} address
 */
function refuse(address) {
	const stack = new Error().stack?.split("\n").slice(3, 9).join("\n");
	if (process.env.NETWORK_LOG) appendFileSync(process.env.NETWORK_LOG, `${address}\n${stack}\n`);
	return Object.assign(new Error(`A connection to ${address} was not expected.`), { code: "EACCES" });
}

/** The addresses of this machine in its network. */
const OWN = new Set(Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address)));

/** @param {unknown} host */
const isLocal = (host) => LOCAL.test(String(host ?? "")) || OWN.has(String(host));

const { connect } = net.Socket.prototype;
/** @type {(this: net.Socket, ...args: any[]) => net.Socket} */
net.Socket.prototype.connect = function (...args) {
	// Node.js itself calls this with its arguments in a list.
	const [first, second] = Array.isArray(args[0]) ? args[0] : args;
	const { path, host } = typeof first === "object" && first !== null ? first : { path: undefined, host: second };
	const isPath = path !== undefined || (typeof first === "string" && !/^\d+$/.test(first));
	if (isPath || typeof host === "function" || isLocal(host)) return connect.apply(this, /** @type {any} */ (args));
	process.nextTick(() => this.destroy(refuse(String(host))));
	return this;
};

for (const name of Object.keys(dns).filter((one) => /^(?:lookup|resolve)/.test(one))) {
	for (const api of [dns, dns.promises]) {
		const target = /** @type {Record<string, any>} */ (/** @type {unknown} */ (api));
		const original = target[name];
		if (typeof original !== "function") continue;
		/** @type {(host: any, ...args: any[]) => any} */
		target[name] = (host, ...args) => {
			if (isLocal(host)) return original.call(api, host, ...args);
			const error = refuse(String(host));
			if (api === dns.promises) return Promise.reject(error);
			process.nextTick(args.at(-1), error);
		};
	}
}

const { send } = dgram.Socket.prototype;
/** @type {(this: dgram.Socket, ...args: any[]) => void} */
dgram.Socket.prototype.send = function (...args) {
	const host = args.find((one, index) => index > 0 && typeof one === "string");
	if (isLocal(host)) return send.apply(this, /** @type {any} */ (args));
	refuse(String(host));
};
