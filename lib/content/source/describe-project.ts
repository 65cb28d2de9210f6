import type { Project } from "./types";

const REMEDY = "name their folder as `posts:` in `site.yml`";

/** Describes in a line which posts were found in the folder, and how to choose others; `undefined` for a folder of this blog. */
export function describeProject({ system, config, foundPosts }: Project): string | undefined {
	if (!foundPosts) return undefined;
	if (foundPosts.length === 0) return `No posts found. Put them into a folder \`posts\`, or ${REMEDY}.`;
	const site = `${system} site${config ? ` (\`${config}\`)` : ""}`;
	const folders = foundPosts.map((name) => `\`${name || "."}\``).join(", ");
	return `The posts of this ${site} are read from ${folders}. To show others, ${REMEDY}.`;
}
