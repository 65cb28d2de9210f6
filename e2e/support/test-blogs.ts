import { join, resolve } from "node:path";
import { type BlogName, blogs, looks, OWNERS_PROJECT } from "@/e2e/support/blogs";
import type { Build } from "@/e2e/support/build";
import { removeContent, writeFiles } from "@/e2e/support/content";
import { kamiwaza, makeKamiwazaContent, sampleFolder } from "@/e2e/support/corpora";
import { DOCUSAURUS_CONTENT, docusaurusSite } from "@/e2e/support/docusaurus-site";
import { EDITOR_CONTENT, makeEditorContent, makePng } from "@/e2e/support/editor-blog";
import { writeInteractiveContent } from "@/e2e/support/interactive-blog";
import { makeOwnPagesContent, OWN_PAGES } from "@/e2e/support/own-pages";

/** A blog that tests visit, with how to create its content and how to serve it. */
interface TestBlog extends Build {
	name: BlogName;
	/** Creates the content folder, if it is not part of the repository. */
	makeContent?: () => Promise<void>;
	/** Whether the blog is served by `next dev`, without a build. */
	isDevServer?: boolean;
	/** Whether other devices of the network reach its server. */
	isOnNetwork?: boolean;
	/** The URL in `site.yml`; an export is served at its path. */
	url?: string;
}

/** Creates the content of a blog with a component with state and a font. */
async function makeInteractiveContent(): Promise<void> {
	const content = join(OWNERS_PROJECT, "content");
	await removeContent(content);
	await writeInteractiveContent(content);
}

/** Creates the content of the Docusaurus site, with a generated PNG for each of its images. */
async function makeDocusaurusContent(): Promise<void> {
	const { files, images } = docusaurusSite;
	const imageFiles = await Promise.all(images.map(async (file) => [file, await makePng(40, 30)] as const));
	await removeContent(DOCUSAURUS_CONTENT);
	await writeFiles(DOCUSAURUS_CONTENT, { ...files, ...Object.fromEntries(imageFiles) });
}

const builtBlogs: TestBlog[] = [
	...blogs,
	{ ...kamiwaza, makeContent: makeKamiwazaContent },
	{ name: "interactive", contentDir: join(OWNERS_PROJECT, "content"), makeContent: makeInteractiveContent },
	{ name: "owner-code", contentDir: "e2e/fixtures/owner-code" },
	{ name: "own-pages", contentDir: OWN_PAGES.contentDir, makeContent: makeOwnPagesContent },
	{ name: "languages", contentDir: "e2e/fixtures/languages" },
	{ name: "docusaurus", contentDir: DOCUSAURUS_CONTENT, makeContent: makeDocusaurusContent },
	{ name: "sample-react-native", contentDir: sampleFolder("react-native") },
	{ name: "sample-jekyll", contentDir: sampleFolder("jekyll") },
];

/** Every blog that tests visit. */
export const testBlogs: TestBlog[] = [
	{
		name: "editor",
		contentDir: EDITOR_CONTENT,
		isDevServer: true,
		// Tests of the group ask for the desk from other devices.
		isOnNetwork: process.env.TEST_GROUP === "desk",
		makeContent: makeEditorContent,
	},
	...builtBlogs.map(inOwnersProject),
];

/** The blogs of `npm test`, in the order in which its tests need them. All others are built when a test requests them. */
export const NPM_TEST_BLOGS: readonly BlogName[] = ["editor", ...blogs.map(({ name }) => name)];

/** The blogs that only pictures show. */
export const pictureBlogs: TestBlog[] = [
	...looks
		.map(({ name }): TestBlog => ({ name: `look-${name}`, contentDir: `e2e/fixtures/looks/${name}` }))
		.map(inOwnersProject),
	// Turbopack panics on the umlaut in the path of the owner's project: it cuts the name of a route's file inside of the letter.
	{ name: "demo-desk", contentDir: "content", isDevServer: true },
];

function inOwnersProject(blog: TestBlog): TestBlog {
	return { ...blog, contentDir: resolve(blog.contentDir), project: OWNERS_PROJECT };
}
