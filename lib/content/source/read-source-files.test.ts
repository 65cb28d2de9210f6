import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { SourceFiles } from "./read-source-files";

test("reads texts, and says why others can't be read", async () => {
	const folder = createTemporaryFolder({ "a.md": "A", "large.md": "a".repeat(5_000_001), "latin.md": "" });
	writeFileSync(path.join(folder, "latin.md"), Buffer.from("caf\xe9 au lait", "latin1"));
	const names = ["a.md", "gone.md", "large.md", "latin.md"];
	const files = await new SourceFiles().read(names.map((file) => ({ file, real: path.join(folder, file) })));
	assert.deepEqual(
		files.map(({ file, source, readError }) => [file, source, readError]),
		[
			["a.md", "A", undefined],
			["gone.md", "", "The file can't be read: ENOENT: no such file or directory."],
			["large.md", "", "The file has 6 MB, and at most 5 MB are read. Split it."],
			["latin.md", "café au lait", "The file is not encoded as UTF-8 and is read as windows-1252. Save it as UTF-8."],
		],
	);
});
