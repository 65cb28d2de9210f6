import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { assertReplaceable } from "./engine-commands";

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
