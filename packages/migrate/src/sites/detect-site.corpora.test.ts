import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { detectProject } from "@/lib/content/source/detect-project";
import { mountedFolders } from "@/lib/content/source/detect-project.support";
import { openFolder } from "@/lib/content/source/folder";
import { detectSite } from "./detect-site";

/** Blogs that others have made: system, title, address, folder of posts. */
const SAMPLES = {
	kamiwaza: ["Docusaurus", "Kamiwaza Docs", "https://docs.kamiwaza.ai", "blog"],
	"react-native": ["Docusaurus", "React Native", "https://reactnative.dev", "blog"],
	"typescript-eslint": ["Docusaurus", "typescript-eslint", "https://typescript-eslint.io", "blog"],
	jekyll: ["Jekyll", "Jekyll • Simple, blog-aware, static sites", "https://jekyllrb.com", "_posts"],
	nats: ["Hugo", "NATS.io", "https://nats.io", "content/blog"],
	timlrx: ["Next.js", undefined, undefined, "data/blog"],
};

for (const [name, expected] of Object.entries(SAMPLES)) {
	const folder = path.resolve("../shared/corpora", name);
	const skip = existsSync(folder) ? false : "the samples ../shared/corpora are not beside the project";
	test(`detects the project of ${name}`, { skip }, () => {
		const project = detectProject(openFolder(folder), detectSite);
		const { system, settings } = project;
		assert.deepEqual([system, settings.title, settings.url, ...mountedFolders(project, "posts")], expected);
	});
}
