import { z } from "zod";
import { text } from "@/lib/utils/scalars";
import { suggestOrList } from "@/lib/utils/suggest";
import { ICON_NAMES, type IconName, isIconName } from "./look/icon-names";

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

function linksOf<Link extends SiteLink & { icon?: string | undefined }>(link: z.ZodType<Link>) {
	return z.union(
		[
			z
				.record(z.string(), text)
				.transform((map) => Object.entries(map).map(([label, url]) => ({ label, url }) as SiteLink as Link)),
			z.array(z.union([link, text.transform((url) => ({ label: getHost(url), url }) as SiteLink as Link)])),
		],
		{ error: ERROR },
	);
}

function getHost(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
