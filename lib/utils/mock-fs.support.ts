import { syncBuiltinESMExports } from "node:module";
import type { TestContext } from "node:test";

/** Replaces functions of `node:fs` or `node:fs/promises` until a test ends or the returned function is called. */
export function mockFs<Module extends object>(
	t: TestContext,
	module: Module,
	functions: Partial<Record<keyof Module, unknown>>,
): () => void {
	for (const [name, implementation] of Object.entries(functions)) {
		t.mock.method(module, name as never, implementation as never);
	}
	syncBuiltinESMExports();
	const restore = () => {
		t.mock.restoreAll();
		syncBuiltinESMExports();
	};
	t.after(restore);
	return restore;
}

/** Returns an error of the file system, whose message names the system call as Node.js does. */
export const fsError = (code: string, message = code) =>
	Object.assign(new Error(message), { code, syscall: /(?<=, )\w+/.exec(message)?.[0] });
