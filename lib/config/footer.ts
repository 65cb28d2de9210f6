import { z } from "zod";
import { links } from "@/lib/config/links";
import { byShape, flag, listOf, text } from "@/lib/utils/scalars";

interface License {
	name: string;
	url?: string | undefined;
}

const CREATIVE_COMMONS = /^cc[\s-]?(by(?:[\s-](?:nc|nd|sa))*)(?:[\s-](\d\.\d))?$/i;
const PUBLIC_DOMAIN = /^(?:cc0|cc[\s-]?zero)(?:[\s-]1\.0)?$/i;

/** SPDX identifiers of licenses for texts and their code: https://spdx.org/licenses/ */
const SPDX =
	/^(?:MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[234]-Clause|MPL-2\.0|Unlicense|WTFPL|EUPL-1\.2|OFL-1\.1|GFDL-1\.[123](?:-only|-or-later)?|[AL]?GPL-[123]\.[01](?:-only|-or-later)?)$/i;

/** The version of licenses that name none. */
const CURRENT_VERSION = "4.0";

const license = byShape(
	text.transform(parseLicense),
	z.strictObject({
		name: text,
		url: z
			.url({ protocol: /^https?$/, message: "must be a full URL, such as https://example.org/license." })
			.optional(),
	}),
	"must be a name such as CC BY 4.0, or have `name:` and `url:` below it.",
);

const footerFields = z.strictObject({
	/** Lines of text with inline Markdown. */
	lines: listOf(text).default([]),
	links: links.default([]),
	license: license.optional(),
	/** Whether the lists of posts and the feed are linked. */
	lists: flag.default(true),
	toTop: flag.default(true),
});

export type FooterSetting = z.output<typeof footerFields>;

/** `false` for no footer, and `undefined` for the default one. */
export const footerSetting = byShape(
	flag.transform((isShown): false | undefined => (isShown ? undefined : false)),
	footerFields,
	"must be false, or have `lines:`, `links:`, `license:`, `lists:` or `toTop:` below it.",
);

/** Recognizes a license by its name or identifier; any other text is a name without a URL. */
function parseLicense(value: string): License {
	if (/^https?:\/\//i.test(value) && URL.canParse(value))
		return { name: new URL(value).hostname.replace(/^www\./, ""), url: value };
	if (PUBLIC_DOMAIN.test(value)) return { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" };
	const [, elements, version = CURRENT_VERSION] = CREATIVE_COMMONS.exec(value) ?? [];
	if (elements !== undefined) {
		const kind = elements.toLowerCase().replaceAll(" ", "-");
		return {
			name: `CC ${kind.toUpperCase()} ${version}`,
			url: `https://creativecommons.org/licenses/${kind}/${version}/`,
		};
	}
	return SPDX.test(value) ? { name: value, url: `https://spdx.org/licenses/${value}.html` } : { name: value };
}
