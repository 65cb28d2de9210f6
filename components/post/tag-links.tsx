import { Fragment } from "react";
import type { Hue } from "@/lib/content/taxonomies/tags-file";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** A tag as a page names it; without a path where no list has it. */
export interface TagLink {
	label: string;
	path?: string;
	hue?: Hue;
}

/** The classes that carry the hues of notes. */
const CLASSES: Record<Hue, string> = {
	blue: "note",
	green: "tip",
	purple: "important",
	amber: "warning",
	red: "caution",
};

interface Props {
	tags: TagLink[];
	messages: Messages;
	areLinks: boolean;
}

/** Tags in a row, each in its hue; where they don't stand on a link already, each leads to its posts. */
export function TagLinks({ tags, messages, areLinks }: Props) {
	if (!areLinks && tags.every(({ hue }) => !hue)) return tags.map(({ label }) => label).join(messages.comma);
	return tags.map(({ label, path, hue }, index) => (
		<Fragment key={label}>
			{index > 0 && messages.comma}
			{areLinks && path ? (
				<a href={encodePath(path)} className={hue && CLASSES[hue]}>
					{label}
				</a>
			) : (
				<span className={hue && CLASSES[hue]}>{label}</span>
			)}
		</Fragment>
	));
}
