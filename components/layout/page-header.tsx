import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/element-helpers";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** A link to a page above the current one. */
export interface Crumb {
	label: string;
	path: string;
}

interface PageHeaderProps extends ComponentProps<"header"> {
	heading: ReactNode;
	/** Content before the heading, such as breadcrumbs. */
	above?: ReactNode;
	lead?: ReactNode;
	/** The portrait of an author, in the corner. */
	portrait?: ReactNode;
	/** The classes for its position in the grid. */
	place?: string;
}

export function PageHeader({
	heading,
	above,
	lead,
	portrait,
	place = "col-[text-start/wide-end] row-1",
	children,
	className,
	...attributes
}: PageHeaderProps) {
	return (
		<header {...attributes} className={classNames(place, "mb-6", Boolean(portrait) && "relative", className)}>
			{portrait}
			{above}
			<h1 className={classNames("mt-1 mb-2 text-4xl leading-[1.08] tracking-tight", Boolean(portrait) && "pe-16")}>
				{heading}
			</h1>
			{lead && <p className="mb-2 max-w-measure text-lg leading-[1.45] text-muted">{lead}</p>}
			{children}
		</header>
	);
}

interface ListHeaderProps {
	title: string;
	messages: Messages;
	breadcrumbs?: Crumb[];
	lead?: string | undefined;
	/** Short facts about the list, such as its number of posts. */
	facts?: string[];
	portrait?: ReactNode;
	children?: ReactNode;
}

export function ListHeader({
	title,
	messages,
	breadcrumbs = [],
	lead,
	facts = [],
	portrait,
	children,
}: ListHeaderProps) {
	return (
		<PageHeader
			heading={title}
			above={breadcrumbs.length > 0 && <Breadcrumbs breadcrumbs={breadcrumbs} messages={messages} />}
			lead={lead}
			portrait={portrait}
		>
			{facts.length > 0 && (
				<p className="meta">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			)}
			{children}
		</PageHeader>
	);
}

export function Breadcrumbs({ breadcrumbs, messages }: { breadcrumbs: Crumb[]; messages: Messages }) {
	return (
		<nav className="slashes ui me-[1.4em] inline text-muted" aria-label={messages.frame.breadcrumb}>
			{breadcrumbs.map(({ label, path }) => (
				<a key={path} className="py-[0.35rem] no-underline" href={encodePath(path)}>
					{label}
				</a>
			))}
		</nav>
	);
}
