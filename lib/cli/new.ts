import path from "node:path";
import { createPostFile } from "@/lib/blog/authoring/post-file";
import { getWorkingDir } from "@/lib/next/environment";
import { CommandError, EXIT } from "./commands/command";
import { createCommand, readArguments } from "./run-command";

const USAGE = 'npm run new -- "<title>" [--draft] [--mdx]';

export const run = createCommand(async (args, openBlog) => {
	const options = { draft: { type: "boolean", default: false }, mdx: { type: "boolean", default: false } } as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const title = positionals.join(" ").trim();
	if (title === "") throw new CommandError(USAGE, EXIT.wrongUsage);
	const extension = values.mdx ? ".mdx" : ".md";
	const created = await createPostFile(openBlog(), { title, isDraft: values.draft, extension });
	if ("problem" in created) throw new CommandError(created.problem);
	console.log(path.relative(getWorkingDir(), created.path));
});
