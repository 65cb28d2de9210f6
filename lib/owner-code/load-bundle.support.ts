import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { importFile } from "@/lib/utils/import-file";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import type { LoadBundle } from "./read-owner-code";

/** Loads a bundle from a file whose name `findThrowingFile` recognises. */
export const loadBundle: LoadBundle = async (code, hash) => {
	const folder = path.join(createTemporaryFolder(), "owner-code");
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${hash}.mjs`);
	writeFileSync(file, code);
	return { file, exports: await importFile(file) };
};
