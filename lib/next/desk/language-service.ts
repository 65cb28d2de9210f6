import type { LanguageService } from "quire-language-server";
import type { Blog } from "@/lib/blog/blog";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { getBlog } from "@/lib/next/get-blog";
import { processState, runOutsideRequests } from "@/lib/utils/process-state";

const shared = processState<{ language?: { blog: Blog; service: Promise<LanguageService> } }>("language-service", {});

/** Calls the language service of this process's blog. */
export async function askLanguageService<Answer>(ask: (service: LanguageService) => Promise<Answer>): Promise<Answer> {
	const blog = getBlog();
	if (shared.language?.blog !== blog)
		shared.language = { blog, service: runOutsideRequests(() => createService(blog)) };
	return ask(await shared.language.service);
}

async function createService(blog: Blog): Promise<LanguageService> {
	const { createLanguageService } = await importCompiled(blog.options.engineDir, "lib/next/desk/language");
	return createLanguageService(blog);
}
