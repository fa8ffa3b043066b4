using System.Globalization;
using System.Text.Json;
using Griot.Model;

namespace Griot.Engine;

/// <summary>The pieces that coded reports and incidents share in the output contract.</summary>
internal static class ContractParts
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    extension(Utf8JsonWriter json)
    {
        public void Type(SubEventType type)
        {
            json.WriteString("event_type", type.Type().Name());
            json.WriteString("sub_event_type", type.Name());
        }

        public void Date(EventDate? date)
        {
            if (date is null)
            {
                json.WriteNull("date");
                return;
            }

            json.WriteStartObject("date");
            json.WriteString("start", Day(date.Start));
            json.WriteString("end", Day(date.End));
            json.WriteNumber("precision", (int)date.Precision);
            json.WriteEndObject();
        }

        public void Place(Place? place)
        {
            if (place is null)
            {
                json.WriteNull("place");
                return;
            }

            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.WriteString("admin1", place.Admin1);
            json.WriteString("country", place.Country);
            json.Degrees("latitude", place.Point?.Latitude);
            json.Degrees("longitude", place.Point?.Longitude);
            json.WriteNumber("precision", (int)place.Precision);
            json.WriteEndObject();
        }

        public void Actors(IEnumerable<Stated<ActorPart>> actors) =>
            json.Objects("actors", actors, actor =>
            {
                json.WriteString("id", actor.Value.Id);
                json.WriteString("name", actor.Value.Name);
                json.WriteString("role", actor.Value.Role.Name());
                json.WriteString("certainty", actor.Certainty.Name());
            });

        public void Responsibility(IEnumerable<Stated<Responsibility>> responsibility) =>
            json.Objects("responsibility", responsibility, one =>
            {
                json.WriteString("actor", one.Value.Actor);
                json.WriteString("status", one.Value.Status.Name());
                json.WriteString("speaker", one.Speaker);
            });

        public void MaterielValues(Materiel materiel)
        {
            json.WriteString("item", materiel.Item);
            json.WriteString("action", materiel.Action.Name());
            json.Number("low", materiel.Count.Low);
            json.Number("high", materiel.Count.High);
        }
    }
}
