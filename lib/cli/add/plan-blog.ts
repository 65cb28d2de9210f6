import { createSettings, DEFAULTS } from "@/lib/cli/init/project-files";
import { SITE_FILE } from "@/lib/config/parse";
import { createPost } from "@/lib/content/new-post";
import type { Change } from "./change";
import type { Takeover } from "./takeover";

interface NewBlog {
	title: string;
	/** The URL of the app. */
	url: string | undefined;
	/** The path of the blog on its host. */
	hostPath: string;
}

/** Plans the settings and the first post of a blog that isn't there yet. */
export function planBlog(folder: string, blog: NewBlog): Change[] {
	const first = createPost({
		title: "Start here",
		now: Date.now(),
		timeZone: "UTC",
		isDraft: false,
		extension: ".md",
	});
	const post = `${folder}/posts/${first.name}`;
	return [
		// Commands that don't know the path of the app have the same paths of posts.
		planSettings(folder, blog, "permalink: /:slug\n"),
		{ file: post, before: undefined, after: `${first.text.trimEnd()}\n\n${describeFirstPost(folder, post)}` },
	];
}

/** Plans the settings of a blog whose posts are in its folder itself. */
export function planTakenBlog({ folder, permalink }: Takeover, blog: NewBlog): Change[] {
	// Categories are tags, whose lists were at the start of the URLs of posts.
	const lists = permalink.startsWith("/:categories/") ? "oldLists: { tags: / }\n" : "";
	return [planSettings(folder, blog, `permalink: ${permalink}\n${lists}\n# The posts are in this folder.\nposts: .\n`)];
}

const CHECKS = `
# A post that shows less than its author meant stops a build of the app.
checks:
  mdx-syntax: error
  component-unknown: error
`;

function planSettings(folder: string, { title, url, hostPath }: NewBlog, more: string): Change {
	const full = url === undefined ? undefined : url + hostPath;
	const settings = createSettings({ title, url: full, language: DEFAULTS.language })
		.replace("$schema=", `$schema=${"../".repeat(folder.split("/").length)}`)
		.replace("# url: https://example.org", `# url: https://example.org${hostPath}`);
	return { file: `${folder}/${SITE_FILE}`, before: undefined, after: settings + more + CHECKS };
}

const describeFirstPost = (
	folder: string,
	file: string,
) => `This text is the file \`${file}\`. Change it and save it: the page shows it at once.

<!-- truncate -->

A link to a page of the app is written as in the app: \`[Prices](/pricing)\`. A link to a post is its path in the blog: \`[Hello](/hello)\`.

\`\`\`sh
cd ${folder}
npx quire new "A title"    # makes the file of a post
npx quire check            # lists what is wrong in any post, and what to do
\`\`\`
`;
