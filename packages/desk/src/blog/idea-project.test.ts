import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { findIdeaProject } from "./idea-project";

test("finds the project of an editor of JetBrains around a file, by its own name if it has one", () => {
	const folder = createTemporaryFolder({
		"site/.idea/workspace.xml": "",
		"site/blog/posts/a.md": "",
		"site/named/.idea/.name": "My notes\n",
		"site/named/b.md": "",
	});
	const find = (file: string) => findIdeaProject(path.join(folder, file));
	assert.deepEqual(find("site/blog/posts/a.md"), { name: "site", path: "blog/posts/a.md" });
	assert.deepEqual(find("site/named/b.md"), { name: "My notes", path: "b.md" });
	assert.equal(find("c.md"), undefined);
});
