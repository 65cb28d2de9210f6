import { Fragment } from "react";
import { classNames, withKeys } from "@/components/element-helpers";
import { type Crumb, ListHeader } from "@/components/layout/page-header";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages, WithMessages } from "@/components/mdx/types";
import type { Author } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { authorView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

/** `path` is missing for an author without a page. */
export interface AuthorLink {
	author: Author;
	path?: string | undefined;
}

interface AuthorHeaderProps extends WithImages {
	author: Author;
	breadcrumbs: Crumb[];
	facts: string[];
	messages: Messages;
}

interface ProfilesProps {
	author: Author;
	messages: Messages;
}

export function AuthorLinks({ authors, messages }: { authors: AuthorLink[]; messages: Messages }) {
	return (
		<>
			{withKeys(authors, ({ author }) => author.id ?? author.name).map(([key, { author, path }], index) => (
				<Fragment key={key}>
					{index > 0 && messages.comma}
					{path ? <a href={encodePath(path)}>{author.name}</a> : <span>{author.name}</span>}
				</Fragment>
			))}
		</>
	);
}

export const AuthorBox = replaceable("author-box", AuthorDetails, ({ author, path }) => ({
	author: authorView({ author, path }),
}));

async function AuthorDetails({ author, path, messages, images }: AuthorLink & WithMessages & WithImages) {
	const { name, title, bio, image } = author;
	const portrait = image && (await prepareImage(images, image, { slot: "portrait", width: 64, height: 64 }));
	return (
		<div
			className={classNames(
				"text-[0.9rem] leading-normal",
				portrait ? "labelled-row max-sm:grid-cols-[auto_1fr]" : "sm:ps-[7.7rem]",
			)}
		>
			{portrait && (
				<Picture {...portrait} alt="" className="row-[1/span_4] size-8 self-start rounded-[50%] object-cover" />
			)}
			<p>
				{path ? <a href={encodePath(path)}>{name}</a> : <b>{name}</b>}
				{title && `${messages.comma}${title}`}
			</p>
			{bio && <p>{bio}</p>}
			<AuthorProfiles author={author} messages={messages} />
		</div>
	);
}

export async function AuthorHeader({ author, breadcrumbs, facts, messages, images }: AuthorHeaderProps) {
	const { name, bio, image } = author;
	const portrait =
		image && (await prepareImage(images, image, { slot: "portrait", width: 128, height: 128, priority: true }));
	return (
		<ListHeader
			title={name}
			messages={messages}
			breadcrumbs={breadcrumbs}
			lead={bio}
			facts={facts}
			portrait={
				portrait && (
					<Picture
						{...portrait}
						alt=""
						className="absolute inset-e-0 top-0 aspect-square w-12 rounded-[50%] object-cover"
					/>
				)
			}
		>
			<AuthorProfiles author={author} messages={messages} />
		</ListHeader>
	);
}

function AuthorProfiles({ author: { url, email, socials = {} }, messages }: ProfilesProps) {
	const profiles = [
		...(url ? [[messages.post.website, url]] : []),
		...(email ? [[messages.post.email, `mailto:${email}`]] : []),
		...Object.entries(socials),
	];
	if (profiles.length === 0) return null;
	return (
		<p className="ui flex flex-wrap gap-x-3 text-muted capitalize">
			{profiles.map(([label, url]) => (
				<a key={label} href={url} rel="me">
					{label}
				</a>
			))}
		</p>
	);
}
