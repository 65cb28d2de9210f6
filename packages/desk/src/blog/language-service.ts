import { type Blog, getBlog } from "quire-blog/tools/blog";
import { createLanguageService, type LanguageService } from "quire-language-server";

let language: { blog: Blog; service: LanguageService } | undefined;

/** Calls the language service of this process's blog. */
export async function askLanguageService<Answer>(ask: (service: LanguageService) => Promise<Answer>): Promise<Answer> {
	const blog = getBlog();
	if (language?.blog !== blog) language = { blog, service: createLanguageService(blog) };
	return ask(language.service);
}
