import path from "node:path";
import { parseArgs } from "node:util";
import { createPostFile } from "@/lib/blog/authoring/create";
import { getWorkingDir } from "@/lib/next/environment";
import { getBlog } from "@/lib/next/get-blog";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { draft: { type: "boolean", default: false }, mdx: { type: "boolean", default: false } },
});
const title = positionals.join(" ").trim();
if (title === "") {
	console.error('npm run new -- "<title>" [--draft] [--mdx]');
	process.exitCode = 2;
} else {
	const extension = values.mdx ? ".mdx" : ".md";
	const created = await createPostFile(getBlog(), { title, isDraft: values.draft, extension });
	if ("path" in created) console.log(path.relative(getWorkingDir(), created.path));
	else {
		console.error(created.problem);
		process.exitCode = 1;
	}
}
