import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs the `import` command in a separate process. */
export function runImport(source: string, into: string): { code: number | null; output: string } {
	const script = fileURLToPath(new URL("../../cli/run.mjs", import.meta.url));
	const args = [script, "import", source, "--into", into];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
	return { code: status, output: stdout + stderr };
}
