import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { findOtherCase } from "./real-paths";

test("finds a file whose folder or name has other upper and lower case", async () => {
	const folder = createTemporaryFolder({ "public/Images/Tree.JPG": "", "public/images2/ä.png": "" });
	assert.equal(await findOtherCase(folder, "public/images/tree.jpg"), "public/Images/Tree.JPG");
	assert.equal(await findOtherCase(folder, "public/Images/Tree.JPG"), undefined);
	assert.equal(await findOtherCase(folder, "public/images2/a\u0308.png", true), undefined);
	assert.equal(await findOtherCase(folder, "public/images2/a\u0308.png"), "public/images2/ä.png");
	assert.equal(await findOtherCase(folder, "public/images/bush.jpg"), undefined);
	assert.equal(await findOtherCase(folder, "../public/x"), undefined);
});
