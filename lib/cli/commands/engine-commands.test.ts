import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { assertFreePort, assertReplaceable } from "./engine-commands";

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

test("an export replaces an earlier one, an empty folder and a missing one, and no other", async () => {
	const folder = createTemporaryFolder({ "out/_next/a.js": "", "out/404.html": "", "notes/404.html": "" });
	await assertReplaceable(path.join(folder, "out"));
	await assertReplaceable(createTemporaryFolder());
	await assertReplaceable(path.join(folder, "missing"));
	await assert.rejects(
		assertReplaceable(path.join(folder, "notes")),
		/notes` has files that aren't those of an export\. .* `--out`/,
	);
});
