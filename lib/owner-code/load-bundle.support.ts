import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

/** Loads a bundle from a file whose name `findThrowingFile` recognises. */
export async function loadBundle(code: string, hash: string): Promise<Record<string, unknown>> {
	const folder = path.join(createTemporaryFolder(), "owner-code");
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${hash}.mjs`);
	writeFileSync(file, code);
	return import(pathToFileURL(file).href);
}
