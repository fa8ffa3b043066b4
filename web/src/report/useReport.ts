import { api, ask, useAsked, type Loaded, type Schemas } from '../api/client'

export type Report = Schemas['ReportDetail']

/** A report with what was read from it. While another is on its way there is none: words must not stand under another's marks. */
export function useReport(id: string | undefined): Loaded<Report> {
  const asked = useAsked(id === undefined ? null : `report ${id}`, (signal) => ask(api.GET('/api/reports/{id}', { params: { path: { id: id! } }, signal })))
  return asked.data?.id === id ? asked : { ...asked, data: undefined }
}
