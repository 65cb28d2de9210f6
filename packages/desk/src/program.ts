import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { parseArgs } from "node:util";
import { print } from "quire-blog/tools/server";
import { type AssetName, createDeskServer } from "./server/server";

/** How many ports are tried if no port is given. */
const MAX_ATTEMPTS = 50;

/**
 * Runs the desk beside the development server of a blog, until this process is stopped or the one that started it has ended.
 *
 * - `--site`: the origin of that server; `http://localhost:3000` by default
 * - `--port`: the port; by default the first free one after that of the site
 */
export async function run(args: string[], readAsset: (name: AssetName) => Promise<string>): Promise<void> {
	const { values } = parseArgs({ args, options: { site: { type: "string" }, port: { type: "string" } } });
	const site = new URL(values.site ?? "http://localhost:3000");
	const port = values.port === undefined ? await findFreePort(Number(site.port || 80) + 1) : Number(values.port);
	// A parent that was killed can't stop this process.
	process.on("disconnect", () => process.exit());
	const server = createDeskServer({ site: site.origin, readAsset }).listen(port, "127.0.0.1");
	await once(server, "listening");
	if (!process.send) print(`The desk is at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** Returns the first free port from `first` on. */
async function findFreePort(first: number): Promise<number> {
	for (let port = first; port < first + MAX_ATTEMPTS; port += 1) {
		const server = createServer().listen(port, "127.0.0.1");
		const isFree = await once(server, "listening").then(
			() => true,
			// It is taken, or needs permission.
			() => false,
		);
		server.close();
		if (isFree) return port;
	}
	throw new Error(`No port from ${first} on is free. Choose one with \`--port\`.`);
}
