import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/class-names";

interface Props extends ComponentProps<"header"> {
	heading: string;
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
}: Props) {
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
