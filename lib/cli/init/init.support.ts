import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { EXIT } from "@/lib/cli/command/command";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { INIT } from "./init";

/** Runs the command on a folder with some files, without installing packages; returns the folder. */
export async function init(files: Files, values: Record<string, string | boolean> = {}) {
	const folder = path.join(
		createTemporaryFolder(Object.fromEntries(Object.entries(files).map(([file, text]) => [`My Blog/${file}`, text]))),
		"My Blog",
	);
	const code = await INIT.run({ positionals: [folder], values: { yes: true, "no-install": true, ...values } });
	assert.equal(code, EXIT.success);
	const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
	return { folder, read, has: (file: string) => existsSync(path.join(folder, file)) };
}
