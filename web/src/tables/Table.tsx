import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { number } from '../app/words'
import { sorted, type Order, type Value } from './order'
import { Pager } from './Pager'
import './tables.css'

export interface Column<T> {
  key: string
  title: string
  value: (row: T) => Value
  /** What is drawn; the value itself when left out. */
  show?: (row: T) => ComponentChildren
  /** Numbers stand on the right, and are sorted from the greatest at first. */
  numeric?: boolean
  /** Names the row for those who hear the table. */
  head?: boolean
  wide?: boolean
}

interface Props<T> {
  /** What the table is, for those who hear it. */
  caption: string
  columns: Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  order?: Order
  page?: number
}

/** A table that its reader can sort by any column, a page at a time. */
export function Table<T>({ caption, columns, rows, rowKey, order: first, page = 50 }: Props<T>) {
  const [order, setOrder] = useState(first)
  const [offset, setOffset] = useState(0)
  useEffect(() => setOffset(0), [rows, order])
  const by = columns.find((column) => column.key === order?.column)
  const all = by ? sorted(rows, by.value, order!.descending) : rows
  const sort = (column: Column<T>) =>
    setOrder(order?.column === column.key ? { column: column.key, descending: !order.descending } : { column: column.key, descending: column.numeric === true })
  return (
    <div>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table class="table">
          <caption class="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" class={column.numeric ? 'numeric' : undefined} aria-sort={by === column ? (order!.descending ? 'descending' : 'ascending') : undefined}>
                  <button class="table-sort" onClick={() => sort(column)}>
                    {column.title}
                    <span class="table-arrow" aria-hidden="true">
                      {by === column ? (order!.descending ? '▼' : '▲') : ''}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.slice(offset, offset + page).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager offset={offset} limit={page} total={rows.length} onMove={setOffset} />
    </div>
  )
}

function Cell<T>({ column, row }: { column: Column<T>; row: T }) {
  const value = column.value(row)
  const shown = column.show ? column.show(row) : typeof value === 'number' ? number(value) : value
  const look = [column.numeric && 'numeric', column.wide && 'wide'].filter(Boolean).join(' ') || undefined
  return column.head ? (
    <th scope="row" class={look}>
      {shown}
    </th>
  ) : (
    <td class={look}>{shown}</td>
  )
}
