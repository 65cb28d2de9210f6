import type { Blog } from "@/lib/blog/blog";
import type { LanguageService } from "@/lib/language-service/types";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { getBlog } from "@/lib/next/get-blog";
import { runOutsideRequests } from "@/lib/utils/outside-requests";

/** Next may load this module more than once in a process, so the service is kept in a global. */
const holder = globalThis as typeof globalThis & { quireLanguage?: { blog: Blog; service: Promise<LanguageService> } };

/** Asks the language service of this process's blog. */
export async function askLanguageService<Answer>(ask: (service: LanguageService) => Promise<Answer>): Promise<Answer> {
	const blog = getBlog();
	if (holder.quireLanguage?.blog !== blog)
		holder.quireLanguage = { blog, service: runOutsideRequests(() => createService(blog)) };
	return ask(await holder.quireLanguage.service);
}

async function createService(blog: Blog): Promise<LanguageService> {
	const { createLanguageService } = await importCompiled(blog.options.engineDir, "lib/next/desk/language");
	return createLanguageService(blog);
}
