import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { INIT } from "./init";

test("without space, keeps the package.json that is there", { skip: process.platform === "win32" }, async () => {
	const values = { yes: true, "no-install": true };
	// The compiled engine has to be there already.
	await INIT.run({ positionals: [createTemporaryFolder()], values });
	const text = JSON.stringify({ name: "mine", description: "x".repeat(300_000) });
	const folder = createTemporaryFolder({ "package.json": text });
	const script = `
		const { INIT } = await import(${JSON.stringify(path.join(import.meta.dirname, "init.ts"))});
		const values = ${JSON.stringify(values)};
		await INIT.run({ positionals: [${JSON.stringify(folder)}], values }).catch((error) => console.log(error.message));`;
	// A limit on the size of files fails a write in the middle, as a full disk does.
	const node = [process.execPath, "--import", "tsx", "--input-type=module", "-e", script];
	const { stdout, stderr } = spawnSync("bash", ["-c", 'ulimit -f 100; exec "$@"', "bash", ...node], {
		encoding: "utf8",
	});
	assert.match(stdout, /There is no space on the disk for `.*package\.json`/, stderr);
	assert.deepEqual(readdirSync(folder), ["package.json"]);
	assert.equal(readFileSync(path.join(folder, "package.json"), "utf8"), text);
});
