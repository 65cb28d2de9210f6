// In a build, Next would render it into the payload of every page, which would have to be rendered again whenever a title changes. There the
// 404 page is one of the pages (`app/_pages/not-found-page.tsx`).
export { NotFoundPage as default, notFoundMetadata as generateMetadata } from "@/app/_pages/not-found-page";
