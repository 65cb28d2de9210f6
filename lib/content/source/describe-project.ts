import { UNKNOWN_SYSTEM } from "./detect-project";
import { findPostsFolder } from "./mounts";
import type { Project } from "./types";

const REMEDY = "name their folder as `posts:` in `site.yml`";

/**
 * Describes in a line which folders of posts were found, and how to choose others; `undefined` for a folder of this
 * blog.
 */
export function describeProject(project: Project): string | undefined {
	const { system, config, foundPosts } = project;
	if (!foundPosts) return undefined;
	const site = system === UNKNOWN_SYSTEM ? "folder" : `${system} site${config ? ` (\`${config}\`)` : ""}`;
	if (foundPosts.length === 0) {
		const where = system ? ` in this ${site}` : "";
		return `No posts found${where}. Put them into a folder \`${findPostsFolder(project)}\`, or ${REMEDY}.`;
	}
	const folders = foundPosts.map((name) => `\`${name || "."}\``).join(", ");
	return `The posts of this ${site} are read from ${folders}. To show others, ${REMEDY}.`;
}
