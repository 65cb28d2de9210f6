import { z } from "zod";

/** Text without spaces around it. */
export const text = z.string("This must be text.").transform((value) => value.trim());

/** Yes or no, in the spellings of YAML. */
export const flag = z.string("This must be true or false.").transform((value, context) => {
	if (/^(true|yes|on|1)$/i.test(value)) return true;
	if (/^(false|no|off|0)$/i.test(value)) return false;
	context.addIssue({ code: "custom", message: `\`${value}\` is neither true nor false.` });
	return z.NEVER;
});

/** A site path or a full address. */
export const link = text.refine(
	(url) => url.startsWith("/") || URL.canParse(url),
	"This must be an address, such as https://example.org.",
);

/** A language code, in its canonical form (BCP 47). */
export const language = text.transform((code, context) => {
	try {
		return Intl.getCanonicalLocales(code.replaceAll("_", "-"))[0] ?? code;
	} catch {
		context.addIssue({ code: "custom", message: `\`${code}\` is no language code, such as en or pt-BR.` });
		return z.NEVER;
	}
});

/** A number. */
export const number = text
	.refine((value) => /^\d+(\.\d+)?$/.test(value), "This must be a number, such as 2.")
	.transform(Number);
