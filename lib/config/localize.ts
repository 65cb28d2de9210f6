import { findMessages } from "@/lib/i18n/messages";
import type { Site } from "./types";

/** Returns the settings with the language and messages of a post; unchanged if that language has no messages. */
export function localizeSite(site: Site, language: string | undefined): Site {
	const messages = language === undefined || language === site.language ? undefined : findMessages(language);
	return messages ? { ...site, language: messages.language, messages } : site;
}
