import path from "node:path";
import { addUpdateToday, createPostFile, createTranslationFile } from "@/lib/blog/authoring/post-file";
import type { Blog } from "@/lib/blog/blog";
import type { Locale } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { isSameLanguage } from "@/lib/i18n/find-messages";
import { print } from "@/lib/utils/print";
import { language } from "@/lib/utils/scalars";
import { suggestOrList } from "@/lib/utils/suggest";
import { CommandError, EXIT } from "./command/command";
import { findNamedPost } from "./command/find-named-post";
import { createCommand, readArguments } from "./command/run-command";

const USAGE =
	'npm run new -- "<title>" [--section <name>] [--language <code>] [--translation-of <post>] [--draft] [--mdx], or "<note>" --update <post>';

export const run = createCommand(async (args, { openBlog, workingDir }) => {
	const options = {
		section: { type: "string" },
		language: { type: "string" },
		"translation-of": { type: "string" },
		update: { type: "string" },
		draft: { type: "boolean", default: false },
		mdx: { type: "boolean", default: false },
	} as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const title = positionals.join(" ").trim();
	if (title === "") throw new CommandError(USAGE, EXIT.wrongUsage);
	if (values.update !== undefined) return addUpdateTo(openBlog(), values.update, title, workingDir);
	const extension = values.mdx ? ".mdx" : ".md";
	const blog = openBlog();
	const { section, "translation-of": original } = values;
	const site = await blog.site();
	const locale = values.language === undefined ? undefined : findNamedLocale(site, values.language);
	const { mounts } = blog.source.project();
	const known = Object.keys(site.sections).filter((name) => mounts.some(({ at }) => at === `sections/${name}`));
	if (section !== undefined && !known.includes(section)) {
		throw new CommandError(
			`\`site.yml\` has no section \`${section}\`.${known.length > 0 ? suggestOrList(section, known) : " Add it to `sections:`."}`,
			EXIT.wrongUsage,
		);
	}
	if (original !== undefined && !locale)
		throw new CommandError("`--translation-of` needs `--language`.", EXIT.wrongUsage);
	const isDraft = values.draft;
	const created =
		original !== undefined && locale
			? await createTranslationFile(blog, await findNamedPost(blog, original), { title, isDraft, locale })
			: await createPostFile(blog, { title, isDraft, extension, section, locale });
	if ("problem" in created) throw new CommandError(created.problem);
	print(path.relative(workingDir, created.path));
});

async function addUpdateTo(blog: Blog, name: string, note: string, workingDir: string): Promise<void> {
	const edited = await addUpdateToday(blog, await findNamedPost(blog, name), note);
	if ("problem" in edited) throw new CommandError(edited.problem);
	print(path.relative(workingDir, blog.source.filePath(edited.file)));
}

function findNamedLocale({ languages }: Site, wanted: string): Locale {
	const code = language.safeParse(wanted).data;
	const locale = languages.find((one) => code !== undefined && isSameLanguage(one.language, code));
	if (locale) return locale;
	const known = languages.map((one) => one.language).join(", ");
	throw new CommandError(
		`\`site.yml\` has no language \`${wanted}\`. Add it to \`languages:\`${known && `, or use one of ${known}`}.`,
		EXIT.wrongUsage,
	);
}
