import { connect } from "node:net";
import { Pairing } from "@/lib/desk/pairing";
import { getServerPort, readNetworkAddresses, readServerHost } from "@/lib/next/environment";

/** Next may load this module more than once in a process, so what is paired is kept in a global. */
const holder = globalThis as typeof globalThis & { quirePairing?: Pairing };

/** Returns the pairing of this server with other devices. */
export function getPairing(): Pairing {
	holder.quirePairing ??= new Pairing({ now: Date.now, print: printCode });
	return holder.quirePairing;
}

/** Prints a code with the URLs at which it can be typed. */
function printCode(code: string): void {
	const port = getServerPort();
	const urls = readNetworkAddresses().map((address) => `http://${address}${port && `:${port}`}/desk`);
	console.log(`\n  The desk on another device: ${urls.join(" or ")}\n  Its code, once within ten minutes: ${code}\n`);
}

/** Prints a code if other machines reach this server, which has begun to listen. */
export async function announceDesk(): Promise<void> {
	// To listen on all addresses has the same name as to listen on `localhost`.
	if (readServerHost() === "127.0.0.1") return;
	const [address] = readNetworkAddresses();
	if (address !== undefined && (await isListening(address, Number(getServerPort() || 80)))) getPairing().showCode();
}

/** Tells whether a server listens at an address of this machine. */
function isListening(host: string, port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect({ host, port });
		const finish = (isOpen: boolean) => {
			socket.destroy();
			resolve(isOpen);
		};
		socket.once("connect", () => finish(true)).once("error", () => finish(false));
		socket.unref();
	});
}
