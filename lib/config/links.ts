import { z } from "zod";
import { isRecord } from "@/lib/utils/collections";
import { chooseForm, text } from "@/lib/utils/scalars";
import { suggestOrList } from "@/lib/utils/suggest";

/** The icons of social links, with a pattern of hosts and labels for each. */
const ICONS = {
	mastodon: /mastodon|fediverse|\bmstdn\b|fosstodon|hachyderm/,
	github: /\bgithub\b/,
	gitlab: /\bgitlab\b/,
	codeberg: /\bcodeberg\b/,
	bluesky: /\bbluesky\b|\bbsky\b/,
	x: /^(x|twitter)(\.com)?$/,
	linkedin: /\blinkedin\b/,
	youtube: /\byoutube\b|\byoutu\.be\b/,
	instagram: /\binstagram\b/,
	facebook: /\bfacebook\b/,
	threads: /\bthreads\b/,
	telegram: /\btelegram\b|^t\.me$/,
	discord: /\bdiscord\b/,
	matrix: /\bmatrix\b/,
	stackoverflow: /\bstack ?overflow\b/,
	orcid: /\borcid\b/,
	rss: /\b(rss|atom|feed)\b/,
	email: /\be-?mail\b/,
	website: /^(website|homepage)$/,
} as const satisfies Record<string, RegExp>;

export type IconName = keyof typeof ICONS;

const ICON_NAMES = Object.keys(ICONS) as IconName[];

export interface SiteLink {
	label: string;
	/** A path of the site or an absolute URL. */
	url: string;
}

export interface SocialLink extends SiteLink {
	/** By default, the icon is found by the URL or the label. */
	icon?: IconName | "none" | undefined;
}

const ERROR = "must be a list of links, each with `label:` and `url:`.";
const GROUP =
	"A link can't have links below it. Write them in this list, or on a page such as `pages/more.md`, and link to that.";

/** A list of links, or lines of `label: url`. */
export const links = linksOf(z.strictObject({ label: text, url: text }));

export const socialLinks = linksOf(z.strictObject({ label: text, url: text, icon: text.optional() })).transform(
	(all, context) =>
		all.map(({ icon, ...link }, index): SocialLink => {
			if (icon === undefined || icon === "none" || isIconName(icon))
				return icon === undefined ? link : { ...link, icon };
			const message = `\`${icon}\` is not an icon.${suggestOrList(icon, [...ICON_NAMES, "none"])}`;
			context.addIssue({ code: "custom", path: [index, "icon"], message });
			return link;
		}),
);

/** Returns the icon that a link names, or the one that fits its URL or label; `undefined` for none. */
export function findIcon(link: {
	label: string;
	url: string;
	icon?: IconName | "none" | undefined;
}): IconName | undefined {
	const { label, url, icon } = link;
	if (icon !== undefined) return icon === "none" ? undefined : icon;
	if (url.startsWith("mailto:")) return "email";
	const host = URL.canParse(url) ? getHost(url) : "";
	const find = (text: string) => ICON_NAMES.find((name) => ICONS[name].test(text.toLowerCase()));
	const isFeed = /\.(xml|rss|atom)$/.test(url);
	return find(host) ?? (isFeed ? "rss" : undefined) ?? find(label);
}

function linksOf<Link extends SiteLink & { icon?: string | undefined }>(link: z.ZodType<Link>) {
	const toLink = (label: string, url: string) => ({ label, url }) as SiteLink as Link;
	const url = text.transform((value) => toLink(getHost(value), value));
	const isGroup = (value: object) => Object.values(value).some(Array.isArray);
	const item = chooseForm<Link>(
		[link, url],
		(value) => (!isRecord(value) ? url : isGroup(value) ? undefined : link),
		GROUP,
	);
	const map = z
		.record(z.string(), text)
		.transform((urls) => Object.entries(urls).map(([label, value]) => toLink(label, value)));
	const list = z.array(item);
	return chooseForm<Link[]>(
		[map, list],
		(value) => (Array.isArray(value) ? list : isRecord(value) ? map : undefined),
		ERROR,
	);
}

function getHost(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

function isIconName(name: string): name is IconName {
	return Object.hasOwn(ICONS, name);
}
