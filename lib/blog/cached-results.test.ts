import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import type { BlogOptions } from "./blog";
import { createTestBlog } from "./blog.support";
import { getEngineHash } from "./cached-results";

const ENGINE: Files = {
	"app/styles/tokens.css": ":root { --color-paper: white }",
	"components/post/card.tsx": "export const Card = () => null;",
	"lib/i18n/messages/en.json": '{ "all": "All posts" }',
	"lib/next/adapter.mjs": "export default {};",
	"lib/i18n/i18n.test.ts": "// A test.",
	"next.config.ts": "export default {};",
	"package-lock.json": '{ "react": "19.0.0" }',
};

/** Returns the hash of an engine with some other files. */
function hashOf(changed: Files, options: Partial<BlogOptions> = {}): Promise<string> {
	const engineDir = createTemporaryFolder();
	writeFiles(engineDir, { ...ENGINE, ...changed });
	return getEngineHash(createTestBlog({}, { engineDir, ...options }));
}

for (const [name, changed] of Object.entries<Files>({
	"the theme": { "app/styles/tokens.css": ":root { --color-paper: ivory }" },
	"a component": { "components/post/card.tsx": "export const Card = () => 1;" },
	"a new component": { "components/post/other.tsx": "" },
	"a message": { "lib/i18n/messages/en.json": '{ "all": "Posts" }' },
	"the adapter": { "lib/next/adapter.mjs": "export default { name: 1 };" },
	"the configuration": { "next.config.ts": "export default { images: {} };" },
	"the version of a package": { "package-lock.json": '{ "react": "19.0.1" }' },
})) {
	test(`changes with ${name}`, async () => assert.notEqual(await hashOf(changed), await hashOf({})));
}

test("changes with the kind of build, but not with a test or the folder", async () => {
	const hash = await hashOf({});
	assert.notEqual(await hashOf({}, { mode: "development" }), hash);
	assert.notEqual(await hashOf({}, { isPreview: true }), hash);
	assert.equal(await hashOf({ "lib/i18n/i18n.test.ts": "// Another test." }), hash);
});
