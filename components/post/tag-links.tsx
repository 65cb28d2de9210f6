import { Fragment } from "react";
import { classNames } from "@/components/class-names";
import type { Hue } from "@/lib/content/taxonomies/tags-file";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** `path` is missing for a tag without a page. */
export interface TagLink {
	label: string;
	path?: string;
	hue?: Hue | undefined;
}

/** The colors of callouts, by hue. */
const COLORS: Record<Hue, string> = {
	blue: "text-note",
	green: "text-tip",
	purple: "text-important",
	amber: "text-warning",
	red: "text-caution",
};

interface Props {
	tags: TagLink[];
	messages: Messages;
	areLinks: boolean;
}

/** Renders tags in a line, each in its color; with `areLinks`, each links to its page. */
export function TagLinks({ tags, messages, areLinks }: Props) {
	if (!areLinks && tags.every(({ hue }) => !hue)) return tags.map(({ label }) => label).join(messages.comma);
	return tags.map(({ label, path, hue }, index) => (
		<Fragment key={label}>
			{index > 0 && messages.comma}
			{areLinks && path ? (
				<a href={encodePath(path)} className={classNames("no-underline", hue && COLORS[hue])}>
					{label}
				</a>
			) : (
				<span className={hue && COLORS[hue]}>{label}</span>
			)}
		</Fragment>
	));
}
