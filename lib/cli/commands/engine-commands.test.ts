import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { test } from "node:test";
import { assertFreePort } from "./engine-commands";

test("names a port that another program uses, and the option for another one", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	await assert.rejects(assertFreePort(port), {
		message: `Port ${port} is in use. Choose another one with \`--port\`.`,
		exitCode: 2,
	});
	server.close();
	await once(server, "close");
	await assertFreePort(port);
	await assertFreePort(Number.NaN);
});
