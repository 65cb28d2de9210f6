import path from "node:path";
import { createPostFile } from "@/lib/blog/authoring/post-file";
import { getWorkingDir } from "@/lib/next/environment";
import { suggestOrList } from "@/lib/utils/suggest";
import { CommandError, EXIT } from "./commands/command";
import { createCommand, readArguments } from "./run-command";

const USAGE = 'npm run new -- "<title>" [--section <name>] [--draft] [--mdx]';

export const run = createCommand(async (args, openBlog) => {
	const options = {
		section: { type: "string" },
		draft: { type: "boolean", default: false },
		mdx: { type: "boolean", default: false },
	} as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const title = positionals.join(" ").trim();
	if (title === "") throw new CommandError(USAGE, EXIT.wrongUsage);
	const extension = values.mdx ? ".mdx" : ".md";
	const blog = openBlog();
	const { section } = values;
	const { mounts } = blog.source.project();
	const known = Object.keys((await blog.site()).sections).filter((name) =>
		mounts.some(({ at }) => at === `sections/${name}`),
	);
	if (section !== undefined && !known.includes(section)) {
		throw new CommandError(
			`\`site.yml\` has no section \`${section}\`.${known.length > 0 ? suggestOrList(section, known) : " Add it to `sections:`."}`,
			EXIT.wrongUsage,
		);
	}
	const folder = section === undefined ? {} : { folder: section };
	const created = await createPostFile(blog, { title, isDraft: values.draft, extension, ...folder });
	if ("problem" in created) throw new CommandError(created.problem);
	console.log(path.relative(getWorkingDir(), created.path));
});
