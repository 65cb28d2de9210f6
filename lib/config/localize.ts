import { findMessages } from "@/lib/i18n/messages";
import type { Site } from "./types";

/** The settings for a text in another language: its messages and dates, where there are messages of that language. */
export function localizeSite(site: Site, language: string | undefined): Site {
	const messages = language === undefined || language === site.language ? undefined : findMessages(language);
	return messages ? { ...site, language: messages.language, messages } : site;
}
