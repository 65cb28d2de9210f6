import { findMessages } from "@/lib/i18n/messages";
import type { Site } from "./types";

/** Returns the settings for a post in another language; unchanged if the interface is not translated into it. */
export function localizeSite(site: Site, language: string | undefined): Site {
	const messages = language === undefined || language === site.language ? undefined : findMessages(language);
	return messages ? { ...site, language: messages.language, messages } : site;
}
