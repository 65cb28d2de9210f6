/** Returns the language and the script of a code, whatever the region, such as `zh-Hant`; the text itself if it is no code. */
export function readLanguage(code: string): string {
	try {
		const { language, script } = new Intl.Locale(code).maximize();
		return `${language}-${script}`;
	} catch {
		return code;
	}
}

/** Returns the first available code in a language that a reader prefers. `preferred` begins with the most preferred language. */
export function findPreferredLanguage<Code extends string>(
	preferred: readonly string[],
	available: readonly Code[],
): Code | undefined {
	const byLanguage = new Map(available.map((code) => [readLanguage(code), code]));
	return preferred.map((code) => byLanguage.get(readLanguage(code))).find((code) => code !== undefined);
}
