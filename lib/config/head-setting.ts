import { z } from "zod";
import { listOf, text } from "@/lib/utils/scalars";
import { identifier } from "@/lib/utils/service-values";

/** The name of the meta element by which each service verifies the owner of a site. */
const VERIFICATION_NAMES = {
	google: "google-site-verification",
	bing: "msvalidate.01",
	yandex: "yandex-verification",
	baidu: "baidu-site-verification",
	naver: "naver-site-verification",
	seznam: "seznam-wmt",
	pinterest: "p:domain_verify",
	facebook: "facebook-domain-verification",
	ahrefs: "ahrefs-site-verification",
} as const;

type Verifier = keyof typeof VERIFICATION_NAMES;

export interface HeadMeta {
	name: string;
	content: string;
}

const verification = z
	.strictObject(
		Object.fromEntries(Object.keys(VERIFICATION_NAMES).map((service) => [service, listOf(identifier).optional()])),
		"must list services with the code of each, such as `google: abc123`.",
	)
	.transform((codes): HeadMeta[] =>
		Object.entries(codes).flatMap(([service, contents]) =>
			(contents ?? []).map((content) => ({ name: VERIFICATION_NAMES[service as Verifier], content })),
		),
	);

/**
 * The fields of Next's metadata that pages have, with the names of the meta elements that Next makes of each. `*` at the end of a name matches any
 * characters. Owners can't set these, and pages can't have other fields (`PageMetadata`).
 */
export const METADATA_FIELDS = {
	metadataBase: [],
	title: [],
	icons: [],
	manifest: [],
	alternates: [],
	description: ["description"],
	robots: ["robots"],
	authors: ["author"],
	openGraph: ["og:*", "article:*"],
	twitter: ["twitter:card", "twitter:title", "twitter:description", "twitter:image*"],
	other: ["fediverse:creator"],
} as const;

/** The names of the meta elements that are on every page, and of those of its metadata. */
const OWN_NAMES = ["charset", "viewport", "theme-color", ...Object.values(METADATA_FIELDS).flat()];

function isOwnName(name: string): boolean {
	const lowerCase = name.toLowerCase();
	return OWN_NAMES.some((own) => (own.endsWith("*") ? lowerCase.startsWith(own.slice(0, -1)) : lowerCase === own));
}

const meta = z
	.record(z.string(), text, "must list names with a content each, such as `copyright: Ada Quill`.")
	.transform((contents, context) =>
		Object.entries(contents).map(([name, content]): HeadMeta => {
			const report = (message: string) => context.addIssue({ code: "custom", message, path: [name] });
			if (!/^[a-z][\w.:-]*$/i.test(name)) report(`\`${name}\` is not the name of a meta element.`);
			else if (isOwnName(name)) report(`\`${name}\` is written by the blog itself. Delete this line.`);
			return { name, content };
		}),
	);

/** Link types that load a file, which the policy of pages doesn't allow, and those that the blog writes itself. */
const REFUSED_RELATIONS = new Set(
	"stylesheet modulepreload preload prefetch prerender expect compression-dictionary canonical icon apple-touch-icon mask-icon manifest search".split(
		" ",
	),
);

const relation = text.transform((value, context) => {
	const refused = value.split(/\s+/).find((type) => REFUSED_RELATIONS.has(type.toLowerCase()));
	if (refused === undefined && /^[\w:./# -]+$/.test(value)) return value;
	const reason = refused === undefined ? "is not a link type" : "loads a file or is written by the blog itself";
	context.addIssue({
		code: "custom",
		message: `\`${refused ?? value}\` ${reason}. Use a type such as me, blogroll or license.`,
	});
	return z.NEVER;
});

const linkFields = z.strictObject(
	{
		rel: relation,
		href: text.refine(
			(url) => url.startsWith("/") || /^(?:https?|mailto|xmpp|acct|did|at):/i.test(url),
			"must be a URL such as https://example.org, or a path such as /blogroll.opml.",
		),
		type: text.optional(),
		title: text.optional(),
		hreflang: text.optional(),
		media: text.optional(),
	},
	"must have `rel:` and `href:`.",
);

const headFields = z.strictObject(
	{ verification: verification.optional(), meta: meta.optional(), links: listOf(linkFields).optional() },
	"must have `verification:`, `meta:` or `links:` below it.",
);

export const headSetting = headFields.transform(({ verification = [], meta = [], links = [] }) => ({
	/** Only the front page has these, where services look for them. */
	verification,
	meta,
	links,
}));

export type HeadSettings = z.output<typeof headSetting>;
