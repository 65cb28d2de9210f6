import { join, resolve } from "node:path";
import { type BlogName, blogs, OWNERS_PROJECT } from "@/e2e/support/blogs";
import type { Build } from "@/e2e/support/build";
import { copyInto, type Files, removeContent, writeFiles } from "@/e2e/support/content";
import { DESK, makeDesk, picture } from "@/e2e/support/desk";
import { IMPORT, importedSettings, makeImport } from "@/e2e/support/imported";
import { writeInteractive } from "@/e2e/support/interactive";
import { hasKamiwaza, makeKamiwaza } from "@/e2e/support/kamiwaza";
import { layoutContent, layoutSites } from "@/e2e/support/layout-sites";
import { platform } from "@/e2e/support/platform";
import { hasSample, sampleFolder } from "@/e2e/support/sample-folders";

/** A blog of the tests, and what it takes to have it. */
interface MadeBlog extends Build {
	name: BlogName;
	/** Makes its content, where that isn't there. */
	make?: () => Promise<void>;
	/** Served to its editor, not built for its readers. */
	isEdited?: boolean;
}

async function makeContent(folder: string, files: Files): Promise<void> {
	await removeContent(folder);
	await writeFiles(folder, files);
}

/** A blog that came from WordPress, to which its owner has added a component, a font and posts. */
async function makeInteractive(): Promise<void> {
	const content = join(OWNERS_PROJECT, "content");
	await removeContent(content);
	await makeImport();
	await copyInto(content, { "": join(IMPORT, "content") });
	await writeInteractive(content, await importedSettings());
}

async function makeLayout({ system, files, pictures }: (typeof layoutSites)[number]): Promise<void> {
	const images = await Promise.all(pictures.map(async (file) => [file, await picture(40, 30)] as const));
	await makeContent(layoutContent(system), { ...files, ...Object.fromEntries(images) });
}

const read: MadeBlog[] = [
	...blogs.map((blog) => (blog.name === "kamiwaza" ? { ...blog, make: makeKamiwaza } : blog)),
	{ name: "interactive", contentDir: join(OWNERS_PROJECT, "content"), env: platform, make: makeInteractive },
	...layoutSites.map((site) => ({
		name: site.blog,
		contentDir: layoutContent(site.system),
		make: () => makeLayout(site),
	})),
	{ name: "sample-react-native", contentDir: sampleFolder("react-native") },
	{ name: "sample-jekyll", contentDir: sampleFolder("jekyll") },
];

/** Every blog that tests visit, in the order in which they are needed. */
export const madeBlogs: MadeBlog[] = [
	{ name: "desk", contentDir: DESK, isEdited: true, make: makeDesk },
	...read
		.filter(({ name }) => name !== "kamiwaza" || hasKamiwaza)
		.filter(({ name }) => name !== "sample-react-native" || hasSample("react-native"))
		.filter(({ name }) => name !== "sample-jekyll" || hasSample("jekyll"))
		.map((blog) => ({ ...blog, contentDir: resolve(blog.contentDir), project: OWNERS_PROJECT })),
];
