import type { RenderContext } from "@/components/mdx/types";
import { testSite } from "@/lib/content/post.support";
import { getMessages } from "@/lib/i18n/find-messages";

/** Returns the context of components in tests: the messages of a language, and a blog without images. */
export function testContext(language = "en"): RenderContext {
	return {
		messages: getMessages(language),
		images: { get: async () => undefined, encoding: "files" },
		settings: testSite(`language: ${language}`),
	};
}
