import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { EXIT } from "@/lib/cli/command/command";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { ADD } from "./add";

const APP: Files = {
	"package.json":
		'{\n  "name": "site",\n  "scripts": {\n    "dev": "next dev"\n  },\n  "dependencies": {\n    "next": "16"\n  }\n}\n',
	"app/page.tsx": "",
	"app/pricing/page.tsx": "",
	".gitignore": "/node_modules\n/.next\n",
};

/** Runs the command on an app, without installing packages, and expects success. Returns what it prints, and its folder. */
export async function add(
	t: TestContext,
	files: Files = {},
	values: Record<string, string | boolean> = {},
	...args: string[]
) {
	const { code, ...rest } = await addAny(t, files, values, ...args);
	assert.equal(code, EXIT.success);
	return rest;
}

/** Reads all files of a folder, by their paths in it. */
export function readAll(folder: string): Files {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
	return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

/** Runs the command as `add` does, whatever its exit code is. */
export async function addAny(
	t: TestContext,
	files: Files,
	values: Record<string, string | boolean>,
	...args: string[]
) {
	const folder = createTemporaryFolder({ ...APP, ...files });
	const log = t.mock.method(console, "log", () => {});
	const workingDir = process.cwd();
	process.chdir(folder);
	let code: number | undefined;
	try {
		code = await ADD.run({ positionals: args, values: { yes: true, "no-install": true, ...values } });
	} finally {
		process.chdir(workingDir);
	}
	const output = log.mock.calls.map((call) => call.arguments.join(" ")).join("\n");
	return { code, output, folder, read: (file: string) => readFileSync(path.join(folder, file), "utf8") };
}

/** A root layout. */
export const LAYOUT = "export default ({ children }) => children;\n";
